package org.siqian.access;

import java.util.UUID;
import org.siqian.audit.Actor;

/** A post has passed from one person to another; whoever keeps open work moves it, in the same transaction. */
public record HandedOver(String organisation, Role role, UUID from, UUID to, String toName, Actor by) {}
