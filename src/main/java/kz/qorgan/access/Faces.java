package kz.qorgan.access;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The two faces. The public one answers strangers and keeps nothing in memory; the other is Vaadin's and lets nobody in
 * who is not signed in, its own background requests included.
 */
@Configuration
@EnableMethodSecurity
class Faces {

    private final CookieSecurityContextRepository contexts;
    private final SignedCsrfTokenRepository csrf;
    private final SameOriginFilter sameOrigin;

    Faces(
            CookieSecurityContextRepository contexts,
            SignedCsrfTokenRepository csrf,
            @Value("${qorgan.public-url}") URI publicUrl) {
        this.contexts = contexts;
        this.csrf = csrf;
        this.sameOrigin = new SameOriginFilter(publicUrl);
    }

    /** A figure for every filter and every question of rights is a cost at each request that nobody looks at. */
    @Bean
    static SecurityObservationSettings noFiguresOfTheChain() {
        return SecurityObservationSettings.noObservations();
    }

    /** The management port shows health and figures to whoever can reach it, which the network decides. */
    @Bean
    @Order(0)
    SecurityFilterChain managementPort(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * What a provider of SMS reports comes from no browser: it is signed instead of carrying a token.
     *
     * @param pages the same list that keeps these addresses away from Vaadin's catch-all servlet
     */
    @Bean
    @Order(1)
    SecurityFilterChain publicFace(HttpSecurity http, @Value("${qorgan.public-pages}") String[] pages) {
        return common(http)
                .securityMatcher(pages)
                .csrf(forms -> forms.ignoringRequestMatchers("/sms/status/*"))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(new StartAgainHandler()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signedInFace(
            HttpSecurity http,
            SecurityContextHolderStrategy holder,
            Landing landing,
            VaadinDefaultRequestCache cache,
            NavigationAccessControl navigation) {
        cache.setDelegateRequestCache(landing.cache());
        navigation.setLoginView("/sign-in");
        return common(http)
                .addFilterBefore(new PageOwnerFilter(holder), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/staff", "/staff/**")
                        .hasRole("EMPLOYEE")
                        .requestMatchers(Faces::isOfOpenPage)
                        .authenticated()
                        .anyRequest()
                        .hasRole("BORROWER"))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.enableAuthorizedRequestsConfiguration(false))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(new SignedOutEntryPoint())
                        .accessDeniedHandler(new OtherFaceHandler()))
                .build();
    }

    /** Whether an address belongs to the staff's pages. */
    static boolean isOfStaff(String path) {
        return path.equals("/staff") || path.startsWith("/staff/") || path.startsWith("/staff?");
    }

    /** What an open page asks in the background goes to the same addresses whoever owns it; the services decide. */
    private static boolean isOfOpenPage(HttpServletRequest request) {
        return request.getParameter("v-r") != null || request.getRequestURI().startsWith("/VAADIN/");
    }

    /**
     * Headers are written for every response of the server by the shell, so the chains write none. Nothing here looks out
     * for a sign-in either, because every one is made by {@link Doorway}: where one is looked for, a session that ends
     * during a request passes for one that begins, and takes the token of open forms with it.
     */
    private HttpSecurity common(HttpSecurity http) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(forms -> forms.csrfTokenRepository(csrf))
                .addFilterBefore(sameOrigin, CsrfFilter.class)
                .headers(HeadersConfigurer::disable)
                .sessionManagement(SessionManagementConfigurer::disable)
                .logout(LogoutConfigurer::disable);
    }
}
