package org.siqian.activity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which store this installation has; what the other one needs is not even loaded. */
@ApplicationScoped
public class FileStores {
    /** By name, as SIQIAN_FILES says it. */
    private enum Choice {
        DIRECTORY,
        S3
    }

    private final Config config;
    private final String choice;
    private final String dataDir;

    public FileStores(
            Config config, @ConfigProperty(name = "siqian.files") String choice, @ConfigProperty(name = "siqian.data-dir") String dataDir) {
        this.config = config;
        this.choice = choice;
        this.dataDir = dataDir;
    }

    /** What is missing is said when the product starts, not when somebody uploads. */
    void begin(@Observes StartupEvent starts, FileStore store) {}

    @Produces
    @Singleton
    FileStore chosen() {
        return switch (Choice.valueOf(choice.toUpperCase(java.util.Locale.ROOT))) {
            case DIRECTORY -> new DirectoryStore(Path.of(dataDir, "files"));
            case S3 -> new S3Store(new S3Store.Access(
                    URI.create(required("endpoint")), required("bucket"), required("region"), required("access-key"), required("secret-key"),
                    config.getValue("siqian.s3.path-style", Boolean.class)));
        };
    }

    void close(@Disposes FileStore store) {
        if (store instanceof S3Store s3) s3.close();
    }

    private String required(String name) {
        Optional<String> value = config.getOptionalValue("siqian.s3." + name, String.class);
        return value.orElseThrow(() -> new IllegalStateException(
                "SIQIAN_FILES=s3 needs SIQIAN_S3_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
    }
}
