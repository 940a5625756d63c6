package kz.qorgan.access;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** What the servlet container must know: which proxies may name a client's address, and how the cookie of open pages looks. */
@Configuration
class ServerSettings {

    /**
     * @param proxies networks in CIDR form, separated by commas. Without any, forwarded headers are ignored: everybody can
     *     write them
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(
            @Value("${qorgan.trusted-proxies}") String proxies) {
        return factory -> {
            if (StringUtils.hasText(proxies)) {
                var valve = new RemoteIpValve();
                valve.setInternalProxies(proxies);
                valve.setProtocolHeader("X-Forwarded-Proto");
                factory.addEngineValves(valve);
            }
        };
    }

    @Bean
    ServletContextInitializer cookieOfOpenPages(Cookies cookies) {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(cookies.nameOf("ui"));
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(cookies.secure());
            cookie.setAttribute("SameSite", "Lax");
        };
    }
}
