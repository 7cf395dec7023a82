package dev.ashlar.apply;

/**
 * The session that holds the runner's lock, as the server shows it; another role's query may be hidden.
 *
 * @param pid its server process
 * @param application its application_name
 * @param client its address, or {@code local}
 * @param since when it signed in, as the server writes it
 * @param query its current or last statement
 */
public record LockHolder(int pid, String application, String client, String since, String query) {

    /** One line for people. */
    @Override
    public String toString() {
        return "pid " + pid + ", application " + application + ", client " + client + ", since " + since + ", query: "
                + query;
    }
}
