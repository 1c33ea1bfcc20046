package org.siqian.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under which units amounts are shown. */
@Schema(description = "FILED as reported, TODAY rolled up under whoever acts for the unit by the register of the day.")
public enum RegisterView {
    FILED,
    TODAY
}
