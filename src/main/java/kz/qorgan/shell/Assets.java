package kz.qorgan.shell;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles and scripts of both faces. Each address carries the hash of its content, so a browser keeps a file for a year
 * and still gets a new one at once.
 */
@Configuration
class Assets implements WebMvcConfigurer {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String location;

    /** @param location the files inside the program, or while they are being worked on the folder they lie in */
    Assets(@Value("${qorgan.assets}") String location) {
        this.location = location;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        hashed(registry, "/assets/**", location);
        hashed(registry, "/aura/**", "classpath:/META-INF/resources/aura/");
        if (location.startsWith("classpath:")) {
            registry.addResourceHandler("/VAADIN/build/**")
                    .addResourceLocations("classpath:/META-INF/VAADIN/webapp/VAADIN/build/")
                    .setCacheControl(FOR_A_YEAR)
                    .resourceChain(true)
                    .addResolver(new EncodedResourceResolver());
        }
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddressesInPages() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    private static void hashed(ResourceHandlerRegistry registry, String path, String location) {
        registry.addResourceHandler(path)
                .addResourceLocations(location)
                .setCacheControl(FOR_A_YEAR)
                .resourceChain(location.startsWith("classpath:"))
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
