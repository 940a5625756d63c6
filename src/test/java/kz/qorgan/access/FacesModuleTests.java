package kz.qorgan.access;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.session.SessionManagementFilter;

/** What no face with forms may do. */
@PortalTest
class FacesModuleTests {

    @Autowired
    private FilterChainProxy faces;

    /** It asks for the session a second time, and one that ended meanwhile passes for one that has just begun. */
    @Test
    void noneTakesTheEndOfASessionForASignIn() {
        assertThat(faces.getFilterChains())
                .map(SecurityFilterChain::getFilters)
                .filteredOn(filters -> filters.stream().anyMatch(CsrfFilter.class::isInstance))
                .hasSize(2)
                .allSatisfy(
                        filters -> assertThat(filters).doesNotHaveAnyElementsOfTypes(SessionManagementFilter.class));
    }
}
