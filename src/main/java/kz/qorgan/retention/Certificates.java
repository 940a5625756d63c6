package kz.qorgan.retention;

import java.util.List;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a borrower what is not stored any more. */
@Service
public class Certificates {

    private final StoredCertificates stored;
    private final CurrentBorrower current;

    Certificates(StoredCertificates stored, CurrentBorrower current) {
        this.stored = stored;
        this.current = current;
    }

    /** The own certificates, the newest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Certificate> mine() {
        return stored.of(current.require().borrower());
    }
}
