package vn.ngomon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What a piece of work asks of the database: every statement that the present thread executes, a batch's one by one. */
public final class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** The statements of some work, in their order. */
    public static List<String> of(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
            return heard;
        } finally {
            HEARD.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                return HEARD.get() == null ? connection : heard(connection);
            }
        } : bean;
    }

    private static Connection heard(Connection connection) {
        return proxy(Connection.class, connection, (method, args, result) -> method.getName().equals("prepareStatement")
                ? proxy(PreparedStatement.class, result, (executed, none, outcome) -> {
                    if (executed.getName().startsWith("execute") && HEARD.get() != null) {
                        HEARD.get().addAll(List.of(args[0].toString().split(";\n")));
                    }
                    return outcome;
                }) : result);
    }

    private interface Heard {
        Object answer(Method method, Object[] args, Object result);
    }

    private static <T> T proxy(Class<T> type, Object target, Heard heard) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return heard.answer(method, args, method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
