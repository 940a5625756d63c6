package kz.qorgan.history;

import kz.qorgan.kernel.BorrowerId;

/** A borrower has said of an entry of the own history "that was not me". */
public record EventNotRecognised(BorrowerId borrower, ReportNumber number, long entry) {}
