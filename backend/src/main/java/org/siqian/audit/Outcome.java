package org.siqian.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what the trail tells of was done. */
@Schema(description = "Whether it was done, or asked for and refused.")
public enum Outcome {
    DONE,
    REFUSED
}
