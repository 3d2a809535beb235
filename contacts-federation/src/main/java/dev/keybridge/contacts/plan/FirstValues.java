package dev.keybridge.contacts.plan;

import dev.keybridge.lib.directory.Fields;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** What is set where nothing was set before, by name. A first import holds one for everybody, so it is no more than the values. */
final class FirstValues extends AbstractList<ValueChange> implements RandomAccess {
    private final Fields values;
    private final int size;

    FirstValues(Fields wanted) {
        this.values = wanted.without(name -> wanted.values(name).orElseThrow().isEmpty());
        this.size = values.size();
    }

    @Override
    public ValueChange get(int index) {
        String name = values.name(index);
        return new ValueChange(name, List.of(), values.values(index));
    }

    @Override
    public int size() {
        return size;
    }
}
