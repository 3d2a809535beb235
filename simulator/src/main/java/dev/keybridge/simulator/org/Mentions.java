package dev.keybridge.simulator.org;

/** Where a company names people by their userid: as direct leaders, leaders of departments, and in tags. Not thread-safe. */
record Mentions(People people, DepartmentTree departments, Tags tags) {
    /** Names the new id instead of the old one, or nobody if the new one is null. */
    void rename(String old, String renamed) {
        for (Person person : people.all()) {
            if (Userids.contain(person.directLeaders(), old)) {
                people.replace(
                        person,
                        PersonDraft.of(person, person.userid())
                                .directLeaders(Userids.replaced(person.directLeaders(), old, renamed)
                                        .toArray(String[]::new))
                                .build());
            }
        }
        for (Department department : departments.all()) {
            if (Userids.contain(department.leaders(), old)) {
                departments.replace(department.ledBy(Userids.replaced(department.leaders(), old, renamed)));
            }
        }
        tags.renamePerson(old, renamed);
    }
}
