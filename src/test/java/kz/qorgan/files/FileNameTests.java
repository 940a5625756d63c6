package kz.qorgan.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name from outside is for reading only: no path, and nothing that hides what it says. */
class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passport.pdf | passport.pdf",
                "төлқұжат 1.jpg | төлқұжат 1.jpg",
                "../../etc/passwd | passwd",
                "C:\\Users\\me\\scan.png | scan.png",
                "'' | -",
                "/ | -",
                "😀.png | 😀.png"
            })
    void whatRemainsOfAName(String given, String name) {
        assertThat(FileName.of(given).text()).isEqualTo(name);
    }

    @Test
    void hidesNothing() {
        assertThat(FileName.of("photo\u202Egnp.exe").text()).isEqualTo("photognp.exe");
        assertThat(FileName.of("a\r\nSet-Cookie: x\u0000").text()).isEqualTo("aSet-Cookie: x");
        assertThat(FileName.of("x".repeat(5_000)).text()).hasSize(120);
    }
}
