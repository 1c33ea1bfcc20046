package org.siqian.activity;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.siqian.shared.Refusal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket of any store that speaks S3. What it does not answer is told to the caller as something to try again. */
final class S3Store implements FileStore {
    private static final Logger LOG = Logger.getLogger(S3Store.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final S3Client client;
    private final String bucket;

    /** Where it is and who we are there; {@code pathStyle} puts the bucket into the path, as most stores but Amazon's want it. */
    record Access(URI endpoint, String bucket, String region, String accessKey, String secretKey, boolean pathStyle) {}

    S3Store(Access access) {
        bucket = access.bucket();
        client = S3Client.builder()
                .endpointOverride(access.endpoint())
                .region(Region.of(access.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(access.accessKey(), access.secretKey())))
                .forcePathStyle(access.pathStyle())
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(5)).socketTimeout(PATIENCE))
                // newer checksums are not known everywhere
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(c -> c.apiCallTimeout(PATIENCE.multipliedBy(2)))
                .build();
    }

    @Override
    public void keep(String key, byte[] content) {
        try {
            client.putObject(r -> r.bucket(bucket).key(path(key)), RequestBody.fromBytes(content));
        } catch (SdkException e) {
            throw unanswered("keep", e);
        }
    }

    @Override
    public Optional<byte[]> read(String key) {
        try {
            ResponseBytes<GetObjectResponse> object = client.getObject(r -> r.bucket(bucket).key(path(key)), ResponseTransformer.toBytes());
            return Optional.of(object.asByteArrayUnsafe());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw unanswered("read", e);
        }
    }

    @Override
    public void remove(String key) {
        try {
            client.deleteObject(r -> r.bucket(bucket).key(path(key)));
        } catch (SdkException e) {
            throw unanswered("remove", e);
        }
    }

    void close() {
        client.close();
    }

    private static String path(String key) {
        return key.substring(0, 2) + "/" + key;
    }

    private static Refusal unanswered(String verb, SdkException e) {
        LOG.errorf("the file store could not %s: %s", verb, e.getMessage());
        return Refusal.unavailable("file-store-unavailable", "文件库暂时没有响应，请稍后再试。", PATIENCE);
    }
}
