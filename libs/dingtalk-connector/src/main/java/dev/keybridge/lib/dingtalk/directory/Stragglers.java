package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.ChosenDepartments;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Employees who are asked for one by one: because no department has shown them, or because it has not shown enough. */
final class Stragglers {
    private final DingTalkClient app;
    private final ChosenDepartments chosen;
    private final Employees employees;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();

    Stragglers(DingTalkClient app, ChosenDepartments chosen, Employees employees, Findings findings) {
        this.app = app;
        this.chosen = chosen;
        this.employees = employees;
        this.findings = findings;
    }

    /** People granted to the app one by one. Who is granted and cannot be seen is missed. */
    void readGranted(Collection<String> userIds, ParallelReads reads) {
        read(unmet(userIds), reads, new Missing() {
            @Override
            void notThere(String userId, VendorException why) {
                if (DingTalkErrors.is(why, DingTalkErrors.USER_OUT_OF_SCOPE)) {
                    findings.failed(What.PERSON, userId, why);
                }
            }
        });
    }

    /**
     * People who were in none of a department's pages because somebody left between two of them and all others moved up.
     * DingTalk lists a department's userids without pages; asking for that list is worth while for these departments only.
     */
    void readSlipped(Collection<Long> departments, ParallelReads reads) {
        Set<String> listed = new LinkedHashSet<>();
        reads.each(departments, id -> app.users().listIds(id), new ParallelReads.Sink<>() {
            @Override
            public void read(Long department, List<String> userIds) {
                listed.addAll(userIds);
            }

            @Override
            public void failed(Long department, VendorException why) {
                findings.failed(What.ENUMERATION, "user/listid " + department, why);
            }

            @Override
            public void gaveUp(int left, VendorException last) {
                findings.failed(
                        What.ENUMERATION,
                        "user/listid",
                        "given-up",
                        left + " departments were not checked for people who slipped: " + last.getMessage());
            }
        });
        // Who is gone, or outside the app's scope, is not missed.
        read(unmet(listed), reads, new Missing());
    }

    /**
     * What is not in the lists of departments.
     *
     * @param everybody whether it is wanted of everybody; otherwise of accounts that can be disabled, to know whether they are
     */
    void readDetails(boolean everybody, ParallelReads reads) {
        List<String> wanted = employees.userIds(everybody).stream()
                .filter(userId -> !asked.contains(userId))
                .toList();
        read(wanted, reads, new Missing() {
            @Override
            void notThere(String userId, VendorException why) {
                employees.detailsUnread(userId);
                if (DingTalkErrors.is(why, DingTalkErrors.USER_OUT_OF_SCOPE)) {
                    findings.failed(What.PERSON, userId, why);
                }
            }

            @Override
            public void gaveUp(int left, VendorException last) {
                super.gaveUp(left, last);
                wanted.stream().filter(userId -> !isAnswered(userId)).forEach(employees::detailsUnread);
            }
        });
    }

    private List<String> unmet(Collection<String> userIds) {
        return userIds.stream()
                .distinct()
                .filter(userId -> !employees.met(userId) && !asked.contains(userId))
                .toList();
    }

    private void read(Collection<String> userIds, ParallelReads reads, Missing sink) {
        asked.addAll(userIds);
        reads.each(userIds, app.users()::get, sink);
    }

    /** What becomes of the answers about single people. */
    private class Missing implements ParallelReads.Sink<String, DingTalkUser> {
        private final Set<String> answered = new LinkedHashSet<>();

        @Override
        public void read(String userId, DingTalkUser user) {
            answered.add(userId);
            employees
                    .understood(user, userId)
                    .filter(person -> findings.met(person.id()) || chosen.covers(person))
                    .ifPresent(employees::add);
        }

        @Override
        public void failed(String userId, VendorException why) {
            answered.add(userId);
            if (Employees.isNobody(why)) {
                notThere(userId, why);
            } else {
                employees.detailsUnread(userId);
                findings.failed(What.PERSON, userId, why);
            }
        }

        @Override
        public void gaveUp(int left, VendorException last) {
            findings.failed(
                    What.ENUMERATION, "user/get", "given-up", left + " people were left unread: " + last.getMessage());
        }

        /** DingTalk does not know, or does not show, this person. */
        void notThere(String userId, VendorException why) {}

        final boolean isAnswered(String userId) {
            return answered.contains(userId);
        }
    }
}
