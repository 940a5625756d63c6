package kz.qorgan.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down which statements one thread sends to the database, and when it commits. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> SEEN = new ThreadLocal<>();

    /** What this thread sends while it does something. */
    public static List<String> of(Runnable act) {
        List<String> seen = new ArrayList<>();
        SEEN.set(seen);
        try {
            act.run();
            return seen;
        } finally {
            SEEN.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Watched(source) : bean;
    }

    /** Gives connections that write down what they are asked. */
    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return SEEN.get() == null ? connection : watched(connection);
        }

        private static Connection watched(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Watched.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                        var seen = SEEN.get();
                        if (seen != null && method.getName().startsWith("prepare")) {
                            seen.add(String.valueOf(given[0]));
                        } else if (seen != null && method.getName().equals("commit")) {
                            seen.add("commit");
                        }
                        try {
                            return method.invoke(connection, given);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
