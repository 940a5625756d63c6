/** The auditor's page. */
@NullMarked
package kz.qorgan.auditdesk.ui;

import org.jspecify.annotations.NullMarked;
