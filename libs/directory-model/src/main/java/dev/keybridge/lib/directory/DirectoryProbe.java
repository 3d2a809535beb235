package dev.keybridge.lib.directory;

import java.util.List;

/** Looks whether a company's directory can be read as it is set up. Changes nothing, and asks the vendor a few questions only. */
public interface DirectoryProbe {
    /**
     * Asks and tells; what goes wrong is a finding and no exception.
     *
     * @return in the order in which one thing rests on another
     */
    List<Finding> examine();
}
