package kz.qorgan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.qorgan.database.StartRefused;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are known from a file or not at all, and a wrong file is said at the start. */
class PlacesTests {

    private static final Map<String, String> ALMATY = Map.of("en", "Almaty", "ru", "Алма-Ата", "kk", "Алматы");
    private static final Map<String, String> ASTANA = Map.of("en", "Astana", "ru", "Астана", "zh-CN", "阿斯塔纳");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "95.56.12.7,   Алматы, Алма-Ата, Almaty",
        "95.56.255.1,  Алматы, Алма-Ата, Almaty",
        "2a02:6b8::1,  Астана, Астана,   Astana"
    })
    void saysTheCityInThreeLanguages(String address, String kk, String ru, String en) throws IOException {
        var city = places().cityOf(ClientAddress.of(address)).orElseThrow();
        assertThat(List.of(city.in(Language.KK), city.in(Language.RU), city.in(Language.EN)))
                .containsExactly(kk, ru, en);
        assertThat(City.fromLine(city.toLine())).contains(city);
    }

    @ParameterizedTest
    @ValueSource(strings = {"95.57.0.1", "10.0.0.1", "192.168.1.1", "127.0.0.1", "::1", "fd00::1", "2a02:6b9::1"})
    void knowsNoCityOfOtherAndPrivateAddresses(String address) throws IOException {
        assertThat(places().cityOf(ClientAddress.of(address))).isEmpty();
    }

    @Test
    void knowsNoCityThatHasNoNameWeRead() throws IOException {
        var file = new CityFile("GeoLite2-City")
                .with("95.56.0.0", 16, Map.of("zh-CN", "阿拉木图"))
                .in(folder.resolve("chinese.mmdb"));
        assertThat(new Places(file.toString()).cityOf(ClientAddress.of("95.56.12.7")))
                .isEmpty();
    }

    @Test
    void readsCityMemosOfOneName() {
        assertThat(City.fromLine("Almaty").orElseThrow().in(Language.EN)).isEqualTo("Almaty");
        assertThat(City.fromLine("")).isEmpty();
    }

    @Test
    void refusesToStartWithADatabaseOfOtherThings() throws IOException {
        assertRefused(new CityFile("GeoLite2-ASN").with("95.56.0.0", 16, ALMATY).in(folder.resolve("asn.mmdb")));
    }

    @Test
    void refusesToStartWithACutFile() throws IOException {
        var whole = Files.readAllBytes(file());
        assertRefused(Files.write(folder.resolve("cut.mmdb"), Arrays.copyOf(whole, whole.length - 40)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void knowsNothingWithoutAFile(String file) {
        assertThat(new Places(file).cityOf(ClientAddress.of("95.56.12.7"))).isEmpty();
        assertThat(new Places(file).cityOf(ClientAddress.of("2a02:6b8::1"))).isEmpty();
    }

    @Test
    void refusesToStartWithAMissingFile() {
        assertRefused(folder.resolve("missing.mmdb"));
    }

    @Test
    void refusesToStartWithAFileOfSomethingElse() throws IOException {
        assertRefused(Files.writeString(folder.resolve("places.mmdb"), "not a database of cities"));
        assertRefused(Files.createFile(folder.resolve("empty.mmdb")));
        assertRefused(folder);
    }

    private Places places() throws IOException {
        return new Places(file().toString());
    }

    private Path file() throws IOException {
        return new CityFile("GeoLite2-City")
                .with("95.56.0.0", 16, ALMATY)
                .with("2a02:6b8::", 32, ASTANA)
                .in(folder.resolve("cities.mmdb"));
    }

    private static void assertRefused(Path file) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Places(file.toString()))
                .withMessageContaining("QORGAN_PLACES_FILE")
                .withMessageContaining(file.toString());
    }
}
