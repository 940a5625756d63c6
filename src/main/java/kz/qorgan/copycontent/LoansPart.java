package kz.qorgan.copycontent;

import java.util.List;
import java.util.Locale;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.BorrowerId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The loan agreements for programs; for reading they stand among the values. */
@Component
@Order(20)
class LoansPart implements ExportPart {

    private final Borrowers borrowers;

    LoansPart(Borrowers borrowers) {
        this.borrowers = borrowers;
    }

    @Override
    public String name() {
        return "loans";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale language) {
        return new Told(borrowers.kept(borrower).loans(), List.of(), List.of());
    }
}
