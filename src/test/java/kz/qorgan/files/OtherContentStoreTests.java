package kz.qorgan.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The contract asks for nothing that a store of whole objects, such as S3's, cannot do. */
class OtherContentStoreTests extends ContentStoreContract {

    private final WholeObjects store = new WholeObjects();

    @Override
    ContentStore store() {
        return store;
    }

    private static final class WholeObjects implements ContentStore {

        private final Map<UUID, byte[]> objects = new ConcurrentHashMap<>();

        @Override
        public OutputStream write(UUID object) {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    objects.put(object, toByteArray());
                }
            };
        }

        @Override
        public InputStream read(UUID object) {
            return new ByteArrayInputStream(objects.getOrDefault(object, new byte[0]));
        }

        @Override
        public void delete(UUID object) {
            objects.remove(object);
        }
    }
}
