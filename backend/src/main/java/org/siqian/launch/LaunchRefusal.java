package org.siqian.launch;

/** Why the product did not start, in words for the person at the terminal: Chinese first, English second. */
public final class LaunchRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LaunchRefusal(String chinese, String english) {
        super(chinese + "\n" + english);
    }

    LaunchRefusal(String chinese, String english, Throwable cause) {
        super(chinese + "\n" + english, cause);
    }
}
