package org.siqian;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.siqian.launch.EmbeddedPostgres;

/** One PostgreSQL for the whole test JVM, empty at its start and gone with it. */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /** A class of another profile has this one loaded again, in the same process. */
    private static final String RUNNING = "siqian.test-database";

    @Override
    public Map<String, String> start() {
        String running = System.getProperty(RUNNING);
        if (running == null) System.setProperty(RUNNING, running = lines(begin()));
        return running.lines().map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> begin() {
        var home = Path.of("target", "test-database-" + ProcessHandle.current().pid());
        var postgres = EmbeddedPostgres.start(home, Path.of("target"), EmbeddedPostgres.Purpose.EPHEMERAL);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        return postgres.forQuarkus();
    }

    /** Nothing here: the application may be stopped and started again between test classes, the database stays. */
    @Override
    public void stop() {}
}
