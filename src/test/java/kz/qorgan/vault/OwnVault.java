package kz.qorgan.vault;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.OwnDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A process with master keys of its own on a database of its own. */
final class OwnVault {

    final List<Object> events = new ArrayList<>();
    final Vault vault;
    final BorrowerKeys keys;
    final SystemKeys system;
    final KeyRenewal renewal;

    private final OwnDatabase database;

    /** @param generations the lines of the key file; may be refused */
    OwnVault(OwnDatabase database, List<Integer> generations, SealedTable... owners) {
        this.database = database;
        var random = new SecureRandom();
        var wrapping = FileKeys.of(FileKeysTests.file(generations));
        var root = RootSecret.of(database.jdbc(), wrapping, wrapping.keys(), random);
        var alarm = new SealAlarm(new SimpleMeterRegistry(), events::add);
        keys = keys(database, wrapping, root, alarm);
        vault = new Vault(database.jdbc(), keys, random, events::add);
        system = new SystemKeys(root, alarm);
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < owners.length; i++) {
            beans.addBean("owner" + i, owners[i]);
        }
        renewal = new KeyRenewal(database.jdbc(), keys, wrapping, root, beans.getBeanProvider(SealedTable.class));
    }

    private static BorrowerKeys keys(OwnDatabase database, KeyWrapping wrapping, RootSecret root, SealAlarm alarm) {
        try {
            return new BorrowerKeys(database.jdbc(), wrapping, root, alarm);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    BorrowerId borrower() {
        return borrowers(1).getFirst();
    }

    List<BorrowerId> borrowers(int count) {
        List<BorrowerId> made = new ArrayList<>();
        database.transaction().executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                var borrower = new BorrowerId(UUID.randomUUID());
                vault.create(borrower);
                made.add(borrower);
            }
        });
        return made;
    }
}
