package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.indicator.Target.Strength;
import org.siqian.indicator.Yardsticks;
import org.siqian.progress.ProgressViews.ProgressItem;

/** What the board shows behind, for those who ask who acts; what is aspirational (力争) is reported apart and not here. */
@ApplicationScoped
public class Shortfalls {
    /** From better to worse. */
    @Schema(name = "ShortfallDepth", description = "How far a firm target is behind, as its light says.")
    public enum Depth {
        YELLOW,
        ORANGE,
        RED
    }

    /**
     * A firm target that is behind, with the board's own sentence.
     *
     * @param target the first of its versions: what is behind stays behind when a later document takes its place
     */
    public record Shortfall(
            String target, String indicator, String name, String owner, Depth depth, BigDecimal ratio, String reason) {}

    private final ProgressBoard board;
    private final Yardsticks yardsticks;

    public Shortfalls(ProgressBoard board, Yardsticks yardsticks) {
        this.board = board;
        this.yardsticks = yardsticks;
    }

    public List<Shortfall> of(int year) {
        return board.board(year, null, List.of(), null, RegisterView.FILED).items().stream()
                .filter(i -> i.target() != null && i.target().strength() == Strength.FIRM)
                .filter(i -> depth(i) != null)
                .map(i -> new Shortfall(yardsticks.requireTarget(i.target().id()).root(), i.indicator().code(), i.indicator().name(), i.owner(), depth(i), i.ratio(), i.reason()))
                .toList();
    }

    private static Depth depth(ProgressItem item) {
        return switch (item.light()) {
            case RED -> Depth.RED;
            case ORANGE -> Depth.ORANGE;
            case YELLOW -> Depth.YELLOW;
            default -> null;
        };
    }
}
