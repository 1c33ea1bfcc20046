package org.siqian.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.shared.DataVersion;
import org.siqian.shared.DataVersion.Version;
import org.siqian.shared.Moment;
import org.siqian.shared.ReadyAnswer;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/**
 * Remembers what boards answered. Each request asks which version the data have (together with all who came meanwhile), and is
 * given what was worked out at that version or a later one; else one of them works it out, in one moment of the database, and
 * the others wait. What everybody may read is the same for everybody; once that differs, it belongs to the question.
 */
@ApplicationScoped
public class BoardCache {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** What no change announces: hours that go by, and what is mended in the database by hand. */
    private static final long OLDEST = Duration.ofMinutes(1).toNanos();

    private static final long OLDEST_REFERENCE = Duration.ofSeconds(10).toNanos();

    /** What a remembered question takes beside its words and its answer's, roughly. */
    private static final int BESIDE = 512;

    private record Question(String operation, List<Object> parameters, LocalDate day) {
        /** In bytes: a long question with a short answer fills the memory, too. */
        int size() {
            return BESIDE + parameters.stream().mapToInt(p -> 2 * String.valueOf(p).length()).sum();
        }
    }

    /** What came of it, a refusal included; that is never kept. */
    private record Answer(Version version, long since, ReadyAnswer ready, RuntimeException refusal) {
        boolean isKept() {
            return refusal == null;
        }

        int size() {
            return ready.content().length;
        }

        boolean answers(Version version) {
            return this.version.includes(version) && System.nanoTime() - since < OLDEST;
        }

        <T> RestResponse<T> given() {
            if (refusal != null) throw refusal;
            @SuppressWarnings("unchecked") // sent as it is; the type says what is written in it
            var body = (T) (Object) ready;
            return RestResponse.ok(body);
        }
    }

    private record Reference(long version, long since, Moment moment) {}

    private final DataVersion versions;
    private final Session database;
    private final ObjectMapper json;
    private final SiqianClock clock;
    private final ExecutorService workers;
    private final LinkedHashMap<Question, Answer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Question, CompletableFuture<Answer>> underWay = new HashMap<>();
    private long bytes;
    private volatile Reference reference = new Reference(-1, 0, null);

    public BoardCache(DataVersion versions, Session database, ObjectMapper json, SiqianClock clock, ExecutorService workers) {
        this.versions = versions;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.workers = workers;
    }

    /** The answer of a moment after this call; the parameters, and the day, decide it beside the data. */
    <T> Uni<RestResponse<T>> answer(String operation, Supplier<T> work, Object... parameters) {
        var question = new Question(operation, Arrays.asList(parameters), clock.today());
        return Uni.createFrom().completionStage(() -> versions.now().thenCompose(v -> answer(question, v, work)).thenApply(Answer::given));
    }

    private CompletionStage<Answer> answer(Question question, Version version, Supplier<?> work) {
        CompletableFuture<Answer> answer;
        synchronized (this) {
            var known = kept.get(question);
            if (known != null && known.answers(version)) return CompletableFuture.completedStage(known);
            answer = underWay.get(question);
            if (answer == null) {
                answer = new CompletableFuture<>();
                underWay.put(question, answer);
                var mine = answer;
                workers.execute(() -> mine.complete(workedOut(question, work)));
            }
        }
        // what was begun before the change this one must show is of no use to it
        return answer.thenCompose(a -> a.answers(version) ? CompletableFuture.completedStage(a) : answer(question, version, work));
    }

    private Answer workedOut(Question question, Supplier<?> work) {
        Answer answer;
        try {
            answer = QuarkusTransaction.requiringNew().call(() -> inOneMoment(work));
        } catch (RuntimeException e) {
            answer = new Answer(new Version(Long.MAX_VALUE, Long.MAX_VALUE), System.nanoTime(), null, e);
        }
        settle(question, answer);
        return answer;
    }

    private Answer inOneMoment(Supplier<?> work) {
        database.createNativeMutationQuery("set transaction isolation level repeatable read, read only").executeUpdate();
        var seen = versions.seen();
        long since = System.nanoTime();
        try {
            return new Answer(seen, since, ReadyAnswer.of(json.writeValueAsBytes(momentOf(seen).call(work::get))), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        } catch (Refusal e) {
            return new Answer(seen, since, null, e);
        }
    }

    /** Reference data are read anew when they have changed, not whenever a report is approved. */
    private Moment momentOf(Version seen) {
        var known = reference;
        if (known.version == seen.reference() && System.nanoTime() - known.since < OLDEST_REFERENCE) return known.moment;
        var fresh = new Reference(seen.reference(), System.nanoTime(), new Moment());
        reference = fresh;
        return fresh.moment;
    }

    private synchronized void settle(Question question, Answer answer) {
        underWay.remove(question);
        if (!answer.isKept()) return;
        var before = kept.put(question, answer);
        bytes += before == null ? question.size() + answer.size() : answer.size() - before.size();
        var oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            var forgotten = oldest.next();
            bytes -= forgotten.getKey().size() + forgotten.getValue().size();
            oldest.remove();
        }
    }

    /** How much is remembered, in bytes. */
    synchronized long bytes() {
        return bytes;
    }
}
