package org.siqian.launch;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Says where the product is, once it is there. */
@ApplicationScoped
public class StartBanner {
    private static final Logger LOG = Logger.getLogger(StartBanner.class);

    void print(@ObservesAsync HttpServerStart started, HttpServer server) {
        var address = server.getLocalBaseUri().toString().replaceAll("/$", "");
        LOG.infof("四千 Siqian: %s", address);
        LOG.infof("接口 API:    %s/q/swagger-ui", address);
    }
}
