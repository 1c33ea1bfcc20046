package org.siqian.progress;

import org.siqian.indicator.Target.Strength;
import org.siqian.progress.Judgement.Light;
import org.siqian.progress.Judgement.Verdict;

/** How far from what was due something may be before its light changes. */
interface Scale {
    /** While it is neither met nor over. */
    Verdict verdict();

    /** What is aspirational is never worse than yellow. */
    Light light(Verdict verdict, Strength strength);

    /** Which line decided; nothing where the target itself did. */
    String words(Verdict verdict, Strength strength);

    static Light within(Light light, Strength strength) {
        boolean worse = light == Light.RED || light == Light.ORANGE;
        return worse && strength == Strength.ASPIRATIONAL ? Light.YELLOW : light;
    }
}
