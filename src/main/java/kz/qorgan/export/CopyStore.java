package kz.qorgan.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;

/** Where a copy lies, sealed with its borrower's key, until it is taken away. It goes when its job goes. */
interface CopyStore {

    /** What is written is sealed part by part; it is whole once the stream is closed, and not before. */
    OutputStream write(Attempt attempt) throws IOException;

    /** The copy in order; fails with an {@link IOException} or a broken seal where it is not whole. */
    InputStream read(Attempt attempt) throws IOException;

    /** One process's try to make a copy. */
    record Attempt(UUID job, int number, BorrowerId borrower, Locale language) {}
}
