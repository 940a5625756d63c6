package kz.qorgan.rightsdesk;

import kz.qorgan.rights.Request;
import kz.qorgan.rightsclock.Progress;

/**
 * A request on the desk with its clock, which is the one that the borrower sees.
 *
 * @param awaitsConfirmation whether one of the staff has proposed to destroy data and another one must confirm it
 */
public record DeskItem(Request request, Progress progress, boolean awaitsConfirmation) {}
