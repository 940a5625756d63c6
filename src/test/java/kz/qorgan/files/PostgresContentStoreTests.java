package kz.qorgan.files;

import kz.qorgan.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The content store in the portal's own database. */
@PortalTest
class PostgresContentStoreTests extends ContentStoreContract {

    @Autowired
    private PostgresContentStore store;

    @Override
    ContentStore store() {
        return store;
    }
}
