package org.siqian.activity;

import java.util.Optional;

/** Where contents lie, by key; each at most some 20 MiB. What lies under a key never changes. */
interface FileStore {
    /** Either whole or not at all; kept again it is the same. */
    void keep(String key, byte[] content);

    Optional<byte[]> read(String key);

    /** Also what is not there. */
    void remove(String key);
}
