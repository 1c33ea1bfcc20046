package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which store this installation has. */
@ApplicationScoped
public class FileStores {
    @Produces
    @Singleton
    FileStore chosen(@ConfigProperty(name = "siqian.data-dir") String dataDir) {
        return new DirectoryStore(Path.of(dataDir, "files"));
    }
}
