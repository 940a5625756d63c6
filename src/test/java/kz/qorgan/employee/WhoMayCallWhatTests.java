package kz.qorgan.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.staff.Role;
import kz.qorgan.staff.StaffAction;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.verification.SensitiveAction;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Service;

/** Every public method of every service, tried by a stranger, a borrower and each role, through the real interceptor. */
@PortalTest
class WhoMayCallWhatTests {

    private static final String STRANGER = "a stranger";
    private static final String BORROWER = "a borrower";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    @Autowired
    private Staff staff;

    @Autowired
    @Qualifier("preAuthorizeAuthorizationMethodInterceptor")
    private MethodInterceptor preAuthorize;

    @Test
    void matrixIsWhatTheAnnotationsSay() {
        var actors = actors();
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var service : context.getBeansWithAnnotation(Service.class).values()) {
            for (var method : actionsOf(service)) {
                actors.forEach((who, rights) -> check(wrong, service, method, who, rights));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private Map<String, Authentication> actors() {
        Map<String, Authentication> actors = new TreeMap<>();
        actors.put(
                STRANGER,
                new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_NOBODY")));
        actors.put(BORROWER, entries.rights(entries.by(people.borrower(), Entries.chrome())));
        for (var role : Role.values()) {
            actors.put(role.name(), staff.rights(staff.with(role)));
        }
        return actors;
    }

    /** What a borrower's sensitive action needs has a table of its own, {@code StepUpMatrixTests}. */
    private void check(List<String> wrong, Object service, Method method, String who, Authentication rights) {
        var sensitive = method.isAnnotationPresent(SensitiveAction.class) && who.equals(BORROWER);
        var permitted = isPermitted(service, method, rights);
        if (!sensitive && permitted != isFor(method, who)) {
            wrong.add(who + (permitted ? " may call " : " may not call ") + method);
        }
    }

    private static boolean isFor(Method method, String who) {
        if (method.isAnnotationPresent(AnonymousAction.class)) {
            return true;
        }
        var staffAction = method.getAnnotation(StaffAction.class);
        return switch (who) {
            case STRANGER -> false;
            case BORROWER -> method.isAnnotationPresent(BorrowerAction.class);
            default -> staffAction != null && Set.of(staffAction.value()).contains(Role.valueOf(who));
        };
    }

    private boolean isPermitted(Object service, Method method, Authentication rights) {
        return Entries.with(rights, () -> {
            try {
                preAuthorize.invoke(new Attempt(service, method));
                return true;
            } catch (AccessDeniedException refused) {
                return false;
            } catch (Throwable other) {
                throw new AssertionError(method.toString(), other);
            }
        });
    }

    private static List<Method> actionsOf(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.isAnnotationPresent(AnonymousAction.class)
                        || method.isAnnotationPresent(BorrowerAction.class)
                        || method.isAnnotationPresent(SensitiveAction.class)
                        || method.isAnnotationPresent(StaffAction.class))
                .toList();
    }

    /** A call that goes no further than the interceptor. */
    private record Attempt(Object service, Method method) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object[] getArguments() {
            return new Object[method.getParameterCount()];
        }

        @Override
        public Object proceed() {
            return "";
        }

        @Override
        public Object getThis() {
            return service;
        }

        @Override
        public Method getStaticPart() {
            return method;
        }
    }
}
