package kz.qorgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is counted by its network and never shown whole. */
class ClientAddressTests {

    @Test
    void countsIpv4ByItself() {
        assertThat(limitedBy("95.56.12.7")).isEqualTo(new byte[] {95, 56, 12, 7});
        assertThat(limitedBy("95.56.12.7")).isNotEqualTo(limitedBy("95.56.12.8"));
    }

    @Test
    void countsIpv6ByItsFirst64Bits() {
        assertThat(limitedBy("2a02:6b8:0:1::5")).isEqualTo(limitedBy("2a02:6b8:0:1:ffff:ffff:ffff:ffff"));
        assertThat(limitedBy("2a02:6b8:0:1::5")).hasSize(8).isNotEqualTo(limitedBy("2a02:6b8:0:2::5"));
    }

    @Test
    void takesMappedIpv4AsIpv4() {
        assertThat(ClientAddress.of("::ffff:95.56.12.7").isIpv4()).isTrue();
        assertThat(limitedBy("::ffff:95.56.12.7")).isEqualTo(limitedBy("95.56.12.7"));
    }

    @Test
    void showsTheNetworkOnly() {
        assertThat(ClientAddress.of("95.56.12.7").network()).isEqualTo("95.56.12.•");
        assertThat(ClientAddress.of("2a02:6b8:0:1::5").network()).isEqualTo("2a02:6b8:0:1::•");
        assertThat(ClientAddress.of("2a02:6b8::5").network()).isEqualTo("2a02:6b8::•");
        assertThat(ClientAddress.of("::1").network()).isEqualTo("::•");
        assertThat(ClientAddress.of("255.200.128.7")).hasToString("255.200.128.•");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "example.kz", "95.56.12.256", "95.56.12.7:80"})
    void resolvesNoNames(String literal) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClientAddress.of(literal));
    }

    private static byte[] limitedBy(String literal) {
        return ClientAddress.of(literal).limitedBy();
    }
}
