package org.siqian.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** An OpenID provider that answers the code flow with whatever token a test hands it; asleep until it is woken. */
public class LyingProvider implements QuarkusTestResourceLifecycleManager {
    static final String CLIENT = "siqian";
    static final String SECRET = "a-secret";
    static final KeyPair KEYS = keys();

    /** What the token endpoint answers next: an ID token, or a status. */
    static final AtomicReference<String> NEXT_TOKEN = new AtomicReference<>();
    static final AtomicReference<String> LAST_EXCHANGE = new AtomicReference<>("");

    private static String issuer;
    private static int port;
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://127.0.0.1:" + port;
        return Map.of("siqian.openid.issuer", issuer);
    }

    static void wake() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", http -> answer(http, 200,
                "{'issuer': '%1$s', 'authorization_endpoint': '%1$s/auth', 'token_endpoint': '%1$s/token', 'jwks_uri': '%1$s/keys'}".formatted(issuer)));
        server.createContext("/keys", http -> answer(http, 200, keySet()));
        server.createContext("/token", http -> {
            LAST_EXCHANGE.set(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String token = NEXT_TOKEN.get();
            if (token == null) answer(http, 400, "{'error': 'invalid_grant', 'error_description': 'the code has expired'}");
            else answer(http, 200, "{'access_token': 'opaque', 'token_type': 'Bearer', 'expires_in': 60, 'id_token': '" + token + "'}");
        });
        server.start();
    }

    static void sleep() {
        server.stop(0);
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }

    /** An honest token but for what the test changes. */
    static JwtClaimsBuilder claims(String nonce) {
        return Jwt.claims()
                .issuer(issuer)
                .subject("subject-of-ma-li")
                .audience(CLIENT)
                .claim("preferred_username", "ma.li")
                .claim("name", "马丽")
                .claim("groups", "wanzhou")
                .claim("nonce", nonce)
                .issuedAt(System.currentTimeMillis() / 1000)
                .expiresIn(60);
    }

    static String signed(JwtClaimsBuilder claims) {
        return signed(claims, KEYS);
    }

    static String signed(JwtClaimsBuilder claims, KeyPair by) {
        return claims.jws().keyId("the-key").sign(by.getPrivate());
    }

    static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keySet() {
        var key = (RSAPublicKey) KEYS.getPublic();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return "{'keys': [{'kty': 'RSA', 'use': 'sig', 'alg': 'RS256', 'kid': 'the-key', 'n': '%s', 'e': '%s'}]}".formatted(
                base64.encodeToString(key.getModulus().toByteArray()), base64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static void answer(HttpExchange http, int status, String body) throws IOException {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
