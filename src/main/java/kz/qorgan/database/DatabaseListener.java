package kz.qorgan.database;

/** Hears what other processes announce on a channel of the database. */
public interface DatabaseListener {

    String channel();

    /** One announcement; comes at least once while the connection holds. */
    void heard(String payload);

    /** Reads from the tables what may have been announced unheard: after each new connection, and while there is none. */
    void catchUp();
}
