package dev.keybridge.simulator.org;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Who has joined how often, and who has left. Not thread-safe. */
final class ComingAndGoing {
    private final Map<String, Person> gone = new HashMap<>();
    private final List<Departure> departures = new ArrayList<>();
    private final Map<String, Integer> timesJoined = new HashMap<>();

    /** The how-manieth human being who joins under this userid. */
    int joins(String userid) {
        return timesJoined.merge(Userids.key(userid), 1, Integer::sum);
    }

    void isThere(String userid) {
        gone.remove(Userids.key(userid));
    }

    void leaves(Person person, Instant when) {
        gone.put(Userids.key(person.userid()), person);
        departures.add(new Departure(person, when));
    }

    /** As they were when they left. */
    Person former(String userid) {
        Person left = gone.get(Userids.key(userid));
        if (left == null) {
            throw new NoSuchElementException(userid + " has not left");
        }
        return left;
    }

    /** Everybody who has ever left, oldest first. */
    List<Departure> departures() {
        return List.copyOf(departures);
    }
}
