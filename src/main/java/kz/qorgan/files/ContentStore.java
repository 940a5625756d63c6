package kz.qorgan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Where sealed bytes lie. Sees nothing else of a file: no owner, no name, no key. */
interface ContentStore {

    /** Takes bytes of any number without holding them all. They are there as a whole once the stream is closed. */
    OutputStream write(UUID object);

    /** The bytes in order, without holding them all; none, where there is no such object. */
    InputStream read(UUID object) throws IOException;

    /** There is nothing to read afterwards. Does no harm where there is no such object. */
    void delete(UUID object);
}
