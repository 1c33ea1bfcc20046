package org.siqian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that a program can look after. */
class TidinessTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Path MAIN = HOUSE.resolve("backend/src/main/java/org/siqian");
    private static final Pattern CODE =
            Pattern.compile("\\.java|\\.ts|\\.tsx|\\.sql|\\.css|\\.properties|\\.sh|\\.mjs|\\.js|\\.html|\\.yml");

    /** Written by programs, or lists of data. */
    private static final Pattern NOT_BY_HAND =
            Pattern.compile("openapi\\.yaml|.*package-lock\\.json|frontend/src/api/.*|.*/db/migration/.*|.*/catalogue/.*\\.json|.*/test/resources/.*\\.json");

    private static List<String> files() {
        try {
            var git = new ProcessBuilder("git", "ls-files", "-z").directory(HOUSE.toFile()).start();
            var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(names.split("\0")).filter(name -> Files.isRegularFile(HOUSE.resolve(name))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Stream<Path> sources() {
        try (var all = Files.walk(MAIN)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_file_is_longer_than_three_hundred_lines() {
        var long_ = files().stream()
                .filter(name -> !NOT_BY_HAND.matcher(name).matches())
                .filter(name -> name.contains(".") && CODE.matcher(name.substring(name.lastIndexOf('.'))).matches())
                .filter(name -> text(HOUSE.resolve(name)).lines().count() > 300)
                .toList();
        assertThat(long_).isEmpty();
    }

    @Test
    void every_room_has_a_door_plate() throws IOException {
        try (var rooms = Files.list(MAIN)) {
            assertThat(rooms.filter(Files::isDirectory)).allSatisfy(room -> {
                assertThat(room.resolve("package-info.java")).exists();
                assertThat(text(room.resolve("package-info.java"))).contains("/**");
            });
        }
    }

    @Test
    void classes_are_named_for_what_they_are() {
        assertThat(sources().map(file -> file.getFileName().toString()))
                .noneMatch(name -> name.matches(".*(Utils?|Helpers?|Manager|Impl|Service|DTO|Dao)\\.java"));
    }

    @Test
    void no_source_speaks_of_a_todo_without_its_issue() {
        assertThat(sources()).noneMatch(file -> text(file).lines().anyMatch(line -> line.contains("TODO") && !line.matches(".*#\\d+.*")));
    }

    /** A refusal's code, wherever one is thrown; and the code of a fault inside it. */
    private static final List<Pattern> CODES = List.of(
            Pattern.compile("Refusal\\.(?:forbidden|conflict|malformed|tooMany|unavailable)\\(\\s*\"([a-z-]+)\""),
            Pattern.compile("Refusal\\.of\\(\\s*(?:Refusal\\.)?Kind\\.\\w+,\\s*\"([a-z-]+)\""),
            Pattern.compile("\\bof\\(Kind\\.\\w+, \"([a-z-]+)\""),
            Pattern.compile("(?:Refusal\\.content|new Fault)\\(\\s*[^,]+?,\\s*\"([a-z-]+)\""),
            Pattern.compile("\\brequire\\([^;]+?\"(?:/[\\w/]*)?\",\\s*\"([a-z-]+)\""),
            Pattern.compile("problems\\.answer\\(\\s*\\d+,\\s*\"([a-z-]+)\""));

    @Test
    void every_code_a_refusal_can_have_is_explained_and_nothing_else_is() {
        var thrown = new TreeSet<String>();
        sources().map(TidinessTest::text).forEach(source -> CODES.forEach(pattern -> pattern.matcher(source).results().forEach(m -> thrown.add(m.group(1)))));
        thrown.add("content"); // what carries the faults
        var explained = new TreeSet<String>();
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(text(HOUSE.resolve("docs/problems.md"))).results().forEach(m -> explained.add(m.group(1)));
        assertThat(explained).isEqualTo(thrown);
    }

    @Test
    void no_file_names_a_machine_or_a_registry() {
        var secret = Pattern.compile("(?<![\\w.])/(?:root|home|work)/\\w");
        var telling = files().stream()
                .filter(name -> CODE.matcher(name.contains(".") ? name.substring(name.lastIndexOf('.')) : "").matches())
                .filter(name -> !name.endsWith("TidinessTest.java"))
                .filter(name -> secret.matcher(text(HOUSE.resolve(name))).find())
                .toList();
        assertThat(telling).isEmpty();
    }
}
