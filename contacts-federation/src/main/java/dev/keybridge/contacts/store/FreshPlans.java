package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

import java.sql.Statement;
import java.util.function.Supplier;

/**
 * Has PostgreSQL plan queries for the values that they are asked with. By itself it keeps the plan of a query that was asked a
 * few times: one that was made while a table was all but empty reads the whole table for every few hundred people later on,
 * when a first import has filled it, until PostgreSQL has analysed the table. Other databases are left alone.
 *
 * @see <a href="https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-PLAN-CACHE-MODE">plan_cache_mode</a>
 */
public final class FreshPlans {
    private FreshPlans() {}

    /** To the end of the transaction. */
    public static void from(EntityManager em) {
        set(em, "force_custom_plan");
    }

    public static <T> T during(EntityManager em, Supplier<T> reading) {
        from(em);
        T read = reading.get();
        set(em, "default");
        return read;
    }

    private static void set(EntityManager em, String mode) {
        Session session = em.unwrap(Session.class);
        SessionFactoryImplementor factory = session.getSessionFactory().unwrap(SessionFactoryImplementor.class);
        if (factory.getJdbcServices().getDialect() instanceof PostgreSQLDialect) {
            session.doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local plan_cache_mode = " + mode);
                }
            });
        }
    }
}
