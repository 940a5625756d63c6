package kz.qorgan.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.qorgan.kernel.Iin;

/** Lines of a file as the core system would write them, about people who are in no other file. */
final class Sheet {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1955, 1, 1);
    private static final int SERIALS = 1_000;

    private Sheet() {}

    /** A borrower who is not here yet. */
    static Row row() {
        while (true) {
            var number = COUNTER.incrementAndGet();
            var birth = FIRST_BIRTH.plusDays(number / SERIALS);
            var iin = iin(birth, number % SERIALS);
            if (iin.isPresent()) {
                return new Row(iin.get().value(), "+7705%07d".formatted(number), birth.toString());
            }
        }
    }

    private static Optional<Iin> iin(LocalDate birth, int serial) {
        var base = birth.format(DateTimeFormatter.ofPattern("yyMMdd")) + "37%03d".formatted(serial);
        return IntStream.range(0, 10)
                .mapToObj(digit -> Iin.of(base + digit, LocalDate.of(2026, 1, 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What a line says, ready to be said wrongly. */
    record Row(String iin, String number, String birthDate) {

        Row withIin(String other) {
            return new Row(other, number, birthDate);
        }

        Row withNumber(String other) {
            return new Row(iin, other, birthDate);
        }

        Row withBirthDate(String other) {
            return new Row(iin, number, other);
        }

        String json() {
            return """
                    {"iin":"%s","mobileNumber":"%s","name":{"family":"Сынақова","given":"Айгүл","patronymic":null},\
                    "birthDate":"%s","language":"kk","obligations":[{"number":"L-1","openedOn":"2026-03-01",\
                    "closedOn":null}],"data":{"email":"a@example.com"}}""".formatted(iin, number, birthDate);
        }

        /** The line with one piece of it replaced. */
        String json(String piece, String by) {
            if (!json().contains(piece)) {
                throw new AssertionError("The line has no " + piece);
            }
            return json().replace(piece, by);
        }
    }
}
