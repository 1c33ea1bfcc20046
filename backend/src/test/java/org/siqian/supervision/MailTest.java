package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Reminders by mail, over a real SMTP server. */
@QuarkusTest
@TestProfile(MailTest.WithMailServer.class)
class MailTest {
    public static class WithMailServer implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(MailServer.class));
        }
    }

    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    @Inject
    Postman postman;

    private Person office;
    private Person owner;
    private String address;

    @BeforeEach
    void people() {
        office = scene.office();
        owner = scene.reporter(scene.unit());
        address = Scene.fresh("zhang.san.") + "@example.cn";
        var contact = owner.read("/session/contact");
        assertThat(contact.get("mailed").asBoolean()).isTrue();
        Person.tree(owner.asks().header("If-Match", Reports.tag(contact)).body(Map.of("email", address)).put("/api/v1/session/contact"));
    }

    private List<MimeMessage> arrived() {
        return Stream.of(MailServer.server.getReceivedMessages()).filter(this::isOwners).toList();
    }

    /** What has become of the owner's mails, whatever others of this database have in the outbox. */
    private List<String> mails() {
        return affairs.texts("select m.status || ' after ' || m.tries || ': ' || coalesce(m.fault, 'null')"
                + " from mail_outbox m join notification n on n.id = m.notification join account a on a.id = n.account"
                + " where a.username = '" + owner.username() + "'");
    }

    private boolean isOwners(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_mail_arrives_once_with_subject_text_and_link_and_nothing_personal() throws Exception {
        var draft = Affairs.directive(Map.of("kind", "BEHIND", "reference", "T13", "year", 2023), owner.unit(), affairs.today().plusDays(5));
        draft.put("request", "请联系参训农户李某 13812345678 核实");
        var directive = Person.tree(office.post("/directives", draft));
        assertThat(arrived()).as("nothing is sent by the request itself").isEmpty();
        postman.round();
        postman.round();

        assertThat(arrived()).hasSize(1);
        var mail = arrived().get(0);
        assertThat(mail.getSubject()).isEqualTo("【四千】" + directive.get("number").asText() + "：" + directive.at("/subject/title").asText());
        assertThat(mail.getFrom()[0].toString()).isEqualTo("siqian@example.cn");
        String text = (String) mail.getContent();
        assertThat(text).contains(owner.username() + "：").contains("前答复")
                .contains("https://siqian.example.cn/directives/" + directive.get("id").asText())
                .contains("138****5678").doesNotContain("13812345678");
        assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@siqian>");
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void a_server_that_is_down_is_tried_again_later_and_the_mail_comes_once() {
        MailServer.down();
        affairs.issued(office, owner.unit(), affairs.today().plusDays(5));
        postman.round();
        postman.round();
        assertThat(mails()).containsExactly("WAITING after 1: AnnotatedConnectException");

        MailServer.upAgain();
        postman.round();
        assertThat(arrived()).as("not before its time").isEmpty();
        affairs.after(1, postman::round);
        affairs.after(2, postman::round);
        assertThat(arrived()).hasSize(1);
        assertThat(mails()).containsExactly("SENT after 2: null");
    }

    @Test
    void several_workers_at_once_send_each_mail_once() throws Exception {
        for (int i = 0; i < 3; i++) {
            var draft = Affairs.directive(Map.of("kind", "BEHIND", "reference", "T13", "year", 2023 + i), owner.unit(), affairs.today().plusDays(5));
            Person.tree(office.post("/directives", draft));
        }
        var workers = Executors.newFixedThreadPool(4);
        try {
            for (var round : workers.invokeAll(java.util.Collections.nCopies(4, Executors.callable(postman::round)))) round.get();
        } finally {
            workers.shutdown();
        }
        postman.round();
        assertThat(mails()).containsExactly("SENT after 1: null", "SENT after 1: null", "SENT after 1: null");
        assertThat(arrived()).hasSize(3);
    }

    @Test
    void who_has_no_address_is_told_in_the_page_alone_and_what_a_dead_worker_left_is_not_sent_again() {
        var silent = scene.reporter(scene.unit());
        affairs.issued(office, silent.unit(), affairs.today().plusDays(5));
        assertThat(Affairs.told(silent)).hasSize(1);
        affairs.issued(office, owner.unit(), affairs.today().plusDays(5));
        affairs.sql("update mail_outbox set status = 'SENDING', next_try_at = now() - interval '1 hour' where status = 'WAITING'");
        postman.round();
        assertThat(arrived()).isEmpty();
        assertThat(mails()).containsExactly("UNCERTAIN after 0: 发送时中断");
        assertThat(Affairs.told(owner)).as("the page has it").isNotEmpty();
    }

    @Test
    void a_reviewers_round_comes_as_one_letter_with_a_line_for_each_report() throws Exception {
        var lead = scene.lead();
        for (int i = 0; i < 3; i++) Reports.approved(owner, Reports.training(owner), lead);
        assertThat(Affairs.told(owner)).as("in the page one each").hasSize(3);
        postman.round();
        assertThat(arrived()).as("it waits a little for more").isEmpty();
        affairs.after(1, postman::round);
        affairs.after(1, postman::round);
        assertThat(arrived()).hasSize(1);
        var mail = arrived().get(0);
        assertThat(mail.getSubject()).isEqualTo("【四千】3 条报告动态");
        assertThat(((String) mail.getContent()).lines().filter(l -> l.startsWith("· 报告已审核通过："))).hasSize(3);
    }

    @Test
    void what_was_refused_waits_its_time_although_another_letter_goes() {
        var lead = scene.lead();
        Reports.approved(owner, Reports.training(owner), lead);
        affairs.sql("update mail_outbox m set tries = 8, next_try_at = now() + interval '9 days' from notification n, account a"
                + " where n.id = m.notification and a.id = n.account and a.username = '" + owner.username() + "'");
        Reports.approved(owner, Reports.training(owner), lead);
        affairs.after(1, postman::round);
        assertThat(arrived()).hasSize(1);
        assertThat(mails()).containsExactlyInAnyOrder("WAITING after 8: null", "SENT after 1: null");
        affairs.after(10, postman::round);
        assertThat(arrived()).hasSize(2);
    }
}
