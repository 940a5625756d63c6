package kz.qorgan.guard;

/** Something at the door needs people: told when it begins, once by each process. */
public record AlarmRaised(Alarm alarm) {

    /** What it is. */
    public enum Alarm {
        /** Many wrong codes everywhere. */
        WRONG_CODES,
        /** So many that strangers work for each text and enter one code a minute. */
        DEFENDED,
        /** So many that strangers get no text any more. */
        CLOSED,
        /** Few of the texts lead to a sign-in. */
        FEW_TEXTS_USED,
        /** More than 60 % of the budget for texts is used. */
        BUDGET
    }
}
