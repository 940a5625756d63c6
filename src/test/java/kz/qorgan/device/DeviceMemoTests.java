package kz.qorgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A device is remembered sealed, and said in words its owner recognises. */
@PortalTest
class DeviceMemoTests {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
    private static final ClientAddress ADDRESS = ClientAddress.of("95.56.12.7");

    @Autowired
    private DeviceMemo memo;

    @Autowired
    private People people;

    private BorrowerId borrower;

    @BeforeEach
    void makeBorrower() {
        borrower = people.borrower().id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chrome|Windows|" + CHROME,
                "Mobile Safari|iOS|Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "Firefox|Linux|Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
                "Samsung Internet|Android|Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36"
            })
    void saysBrowserAndSystem(String browser, String system, String userAgent) {
        var words = words(userAgent);
        assertThat(words.browser()).contains(browser);
        assertThat(words.system()).contains(system);
        assertThat(words.network()).isEqualTo("95.56.12.•");
        assertThat(words.city()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "junk", "\n\n\n", "<script>alert(1)</script>", "\u0000\u001f", "😀"})
    void saysNothingOfJunk(String userAgent) {
        assertThat(words(userAgent))
                .isEqualTo(new DeviceWords(Optional.empty(), Optional.empty(), "95.56.12.•", Optional.empty()));
    }

    @Test
    void cutsWhatABrowserSaysEndlessly() {
        assertThat(new Visitor("x".repeat(100_000), ADDRESS, false).userAgent()).hasSize(512);
        assertThat(words(CHROME + "x".repeat(100_000)).browser()).contains("Chrome");
    }

    @Test
    void opensOnlyInItsPlaceAndForItsBorrower() {
        var sealed = memo.seal(borrower, new Visitor(CHROME, ADDRESS, false), "place 1");
        var other = people.borrower().id();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> memo.describe(borrower, sealed, "place 2"));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> memo.describe(other, sealed, "place 1"));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Chrome", "95.56");
    }

    @Test
    void keepsTheNamesOfTheCity(@Autowired Vault vault, @TempDir Path folder) throws IOException {
        var names = Map.of("en", "Almaty", "ru", "Алма-Ата");
        var file = new CityFile("GeoLite2-City").with("95.56.0.0", 16, names).in(folder.resolve("cities.mmdb"));
        var withPlaces = new DeviceMemo(vault, new Places(file.toString()), new UserAgents());
        var sealed = withPlaces.seal(borrower, new Visitor(CHROME, ADDRESS, false), "place");
        assertThat(memo.describe(borrower, sealed, "place").city()).isEqualTo(City.of(names));
    }

    private DeviceWords words(String userAgent) {
        return memo.describe(borrower, memo.seal(borrower, new Visitor(userAgent, ADDRESS, false), "place"), "place");
    }
}
