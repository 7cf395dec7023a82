package dev.ashlar.codegen.jdbc;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.postgresql.Driver;

/**
 * A database's address as PostgreSQL's own programs take it: in environment variables, where no other user reads the password and no
 * name is taken for an option. See the manual's page "libpq, Environment Variables".
 */
public final class LibpqEnvironment {

    private static final Map<String, String> VARIABLES = Map.of(
            "PGHOST", "PGHOST",
            "PGPORT", "PGPORT",
            "PGDBNAME", "PGDATABASE",
            "user", "PGUSER",
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY");

    private LibpqEnvironment() {}

    /** The variables of an address. What it leaves open is left out, and libpq decides as the driver does. */
    public static Map<String, String> of(DatabaseAddress address) {
        Properties parsed = Driver.parseURL(address.url(), null);
        if (parsed == null) {
            throw new IllegalStateException("the driver reads every address: " + address);
        }
        Map<String, String> variables = new TreeMap<>();
        VARIABLES.forEach((property, variable) -> {
            String value = parsed.getProperty(property);
            if (value != null) {
                variables.put(variable, value);
            }
        });
        variables.computeIfPresent("PGHOST", (name, host) -> asLibpqReads(host));
        if (address.user() != null) {
            variables.put("PGUSER", address.user());
        }
        if (address.password() != null) {
            variables.put("PGPASSWORD", address.password());
        }
        return variables;
    }

    /** Without the brackets that the driver has around an IPv6 address; and no name is a socket to libpq, but localhost to the driver. */
    private static String asLibpqReads(String host) {
        return host.isEmpty() ? "localhost" : host.replace("[", "").replace("]", "");
    }

    /** Whether a variable, if the user has set it, would decide in the address's place; the driver does not read it. */
    public static boolean decides(String variable) {
        return variable.startsWith("PG") && !variable.equals("PGPASSFILE");
    }
}
