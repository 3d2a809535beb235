package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.run.ImaginaryCompany.Member;
import dev.keybridge.contacts.run.ImaginaryCompany.Office;
import dev.keybridge.lib.directory.PersonStatus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happens in a company: people come, go and return, move and change their names, and so do departments. */
final class CompanyChanges {
    private static final List<String> NAMES =
            List.of("张三", "李四", "欧阳修", "王小明", "Ann Lee", "Bo", "张三", "Zoë O'Hara", " ", "𠮷野 太郎");
    private static final List<String> DEPARTMENTS =
            List.of("Sales", "R&D", "研发部", "Sales", "A/B", " ", "Support", "Staff", "Group ~1", "Sales (3)");

    private static final List<String> KEYS =
            IntStream.rangeClosed(1, 6).mapToObj(number -> "k" + number).toList();

    private final ImaginaryCompany company;
    private final ContactsVendor vendor;
    private int lastPerson;
    private int lastDepartment = 1;

    CompanyChanges(ImaginaryCompany company, ContactsVendor vendor) {
        this.company = company;
        this.vendor = vendor;
    }

    void found(Dice dice) {
        for (int i = dice.between(1, 5); i > 0; i--) {
            open(dice);
        }
        for (int i = dice.between(1, dice.percent(80) ? 5 : 12); i > 0; i--) {
            hire(dice);
        }
    }

    /** @return what happened */
    String happen(Dice dice) {
        return switch (dice.below(23)) {
            case 0, 1 -> hire(dice);
            case 2, 3 -> leave(dice);
            case 4, 5 -> comeBack(dice);
            case 6, 7 -> person(dice, "moved", member -> member.in(places(dice)));
            case 8 -> person(dice, "named", member -> member.named(name(dice)));
            case 9, 10 -> person(dice, "has another status", member -> member.being(dice.of(PersonStatus.values())));
            case 11, 12 -> person(dice, "has other fields", member -> field(member, dice));
            case 13 -> person(dice, "shows or hides departments", member -> member.telling(dice.percent(50)));
            case 14 -> rename(dice);
            case 15 -> open(dice);
            case 16 -> close(dice);
            case 17 -> move(dice);
            case 18 -> exchange(dice);
            case 19 -> dice.percent(50) ? titles(dice) : exchangeMail(dice);
            case 20 -> person(dice, "has another key", member -> key(member, dice));
            default -> vendor == ContactsVendor.DINGTALK ? recycle(dice) : anotherId(dice);
        };
    }

    String hire(Dice dice) {
        int number = ++lastPerson;
        String userid = "U" + number;
        boolean wecom = vendor == ContactsVendor.WECOM;
        Member member = new Member(
                wecom ? userid.toLowerCase(Locale.ROOT) : "Union" + number,
                userid,
                dice.percent(85) ? PersonStatus.ACTIVE : dice.of(PersonStatus.values()),
                name(dice),
                places(dice),
                !dice.percent(10),
                new TreeMap<>());
        for (int i = 0; i < 4; i++) {
            member = field(member, dice);
        }
        member = key(member, dice);
        company.members().put(member.id(), member);
        return "hired " + member;
    }

    private String leave(Dice dice) {
        Optional<Member> leaver = dice.pick(company.members().values());
        leaver.ifPresent(this::leave);
        return "left " + leaver.map(Member::id);
    }

    void leave(Member member) {
        company.members().remove(member.id());
        company.former().put(member.id(), member);
    }

    private String comeBack(Dice dice) {
        Optional<Member> back = dice.pick(company.former().values());
        back.ifPresent(member -> comeBack(member, dice));
        return "returned " + back.map(Member::id);
    }

    void comeBack(Member member, Dice dice) {
        Member same = dice.percent(80) ? member : key(member, dice);
        company.former().remove(member.id());
        company.members()
                .put(
                        member.id(),
                        same.being(dice.of(PersonStatus.ACTIVE, member.status()))
                                .in(places(dice)));
    }

    /** Mostly one that nobody else has here: a few, so that people of the other company have them, too. */
    private Member key(Member member, Dice dice) {
        String field = ImaginaryProvider.key(vendor);
        if (dice.percent(15)) {
            return member.field(field, dice.percent(50) ? Optional.empty() : Optional.of(List.of()));
        }
        Set<String> used = company.members().values().stream()
                .flatMap(other -> other.fields().getOrDefault(field, List.of()).stream())
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> free = KEYS.stream().filter(key -> !used.contains(key)).toList();
        String key = dice.pick(free.isEmpty() || dice.percent(5) ? KEYS : free).orElseThrow();
        return member.field(
                field, Optional.of(List.of(dice.of(key, key, key.toUpperCase(Locale.ROOT), " " + key + " "))));
    }

    private String person(Dice dice, String what, java.util.function.UnaryOperator<Member> change) {
        Optional<Member> one = dice.pick(company.members().values());
        one.map(change).ifPresent(member -> company.members().put(member.id(), member));
        return one.map(Member::id) + " " + what + " "
                + one.map(member -> company.members().get(member.id()));
    }

    private Member field(Member member, Dice dice) {
        String field = dice.of("email", "mobile", ImaginaryProvider.title(vendor), ImaginaryProvider.TELEPHONE);
        Optional<List<String>> values = switch (dice.below(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(dice.of(List.of(), List.of("")));
            default -> Optional.of(List.of(value(field, dice)));
        };
        return member.field(field, values);
    }

    private static String value(String field, Dice dice) {
        return switch (field) {
            case "email" -> email(dice);
            case ImaginaryProvider.TELEPHONE -> number(dice);
            default -> "value " + dice.below(4);
        };
    }

    /** A few, so that several people have the same one, and people who were there before. */
    static String number(Dice dice) {
        return dice.of("n", "N") + dice.below(10);
    }

    /** A few, so that several people have the same one. */
    private static String email(Dice dice) {
        return dice.of("mail", "Mail") + dice.below(12) + "@example.com";
    }

    private static Optional<String> name(Dice dice) {
        return dice.percent(15) ? Optional.empty() : dice.pick(NAMES);
    }

    private Set<String> places(Dice dice) {
        Set<String> places = new TreeSet<>(dice.some(company.departments().keySet(), 30));
        if (places.isEmpty()) {
            places.add(dice.pick(company.departments().keySet()).orElseThrow());
        }
        return places;
    }

    private String open(Dice dice) {
        String id = String.valueOf(++lastDepartment);
        Office office = new Office(id, dice.pick(company.departments().keySet()), departmentName(dice));
        company.departments().put(id, office);
        return "opened " + office;
    }

    private static String departmentName(Dice dice) {
        return dice.pick(DEPARTMENTS).orElseThrow();
    }

    private Optional<Office> anyBelowRoot(Dice dice) {
        return dice.pick(company.departments().values().stream()
                .filter(office -> office.parent().isPresent())
                .toList());
    }

    private String rename(Dice dice) {
        Optional<Office> office = dice.pick(company.departments().values());
        office.ifPresent(
                one -> company.departments().put(one.id(), new Office(one.id(), one.parent(), departmentName(dice))));
        return "renamed " + office.map(one -> company.departments().get(one.id()));
    }

    /** With everything below it; its people go to the department above. */
    private String close(Dice dice) {
        Optional<Office> office = anyBelowRoot(dice);
        office.ifPresent(one -> {
            Set<String> closed = company.below(one.id());
            company.departments().keySet().removeAll(closed);
            relocate(company.members(), closed, one.parent().orElseThrow());
            relocate(company.former(), closed, one.parent().orElseThrow());
        });
        return "closed " + office;
    }

    private static void relocate(java.util.Map<String, Member> people, Set<String> closed, String to) {
        people.replaceAll((id, member) -> {
            Set<String> places = new TreeSet<>(member.departments());
            boolean moves = places.removeAll(closed);
            if (moves) {
                places.add(to);
            }
            return moves ? member.in(places) : member;
        });
    }

    private String move(Dice dice) {
        Optional<Office> office = anyBelowRoot(dice);
        Optional<String> to = office.flatMap(one -> dice.pick(company.departments().keySet().stream()
                .filter(id -> !company.below(one.id()).contains(id))
                .toList()));
        office.ifPresent(one -> place(one.id(), to.orElseThrow()));
        return "moved " + office + " below " + to;
    }

    private void place(String department, String parent) {
        Office office = company.departments().get(department);
        company.departments().put(department, new Office(department, Optional.of(parent), office.name()));
    }

    /** A department and the one above it change places, or two change their names. */
    private String exchange(Dice dice) {
        Optional<Office> one = anyBelowRoot(dice);
        Optional<Office> other = dice.percent(50)
                ? one.flatMap(Office::parent)
                        .map(company.departments()::get)
                        .filter(above -> above.parent().isPresent())
                : anyBelowRoot(dice);
        if (one.isEmpty() || other.isEmpty() || one.get().equals(other.get())) {
            return "nothing";
        }
        if (one.get().parent().equals(Optional.of(other.get().id())) && dice.percent(70)) {
            place(one.get().id(), other.get().parent().orElseThrow());
            place(other.get().id(), one.get().id());
        } else {
            Office first = one.get();
            Office second = other.get();
            company.departments().put(first.id(), new Office(first.id(), first.parent(), second.name()));
            company.departments().put(second.id(), new Office(second.id(), second.parent(), first.name()));
        }
        return "exchanged " + one + " and " + other;
    }

    /** DingTalk: somebody else gets the userid of a person who left, or a person gets another one. */
    private String recycle(Dice dice) {
        Set<String> inUse =
                company.members().values().stream().map(Member::vendorId).collect(Collectors.toSet());
        List<String> free = company.former().values().stream()
                .map(Member::vendorId)
                .filter(userid -> !inUse.contains(userid))
                .toList();
        String userid = dice.pick(free).orElse("U" + (++lastPerson));
        Optional<Member> existing = dice.pick(company.members().values());
        if (dice.percent(15)) {
            return otherDeveloper();
        }
        if (dice.percent(40) && existing.isPresent()) {
            company.members().put(existing.get().id(), existing.get().called(userid));
            return existing.get().id() + " is called " + userid;
        }
        String hired = hire(dice);
        String id = "Union" + lastPerson;
        company.members().put(id, company.members().get(id).called(userid));
        return hired + " as " + userid;
    }

    /** Two people have each other's address from now on. */
    private String exchangeMail(Dice dice) {
        List<Member> two = dice.shuffled(company.members().values()).stream()
                .filter(member -> member.fields().containsKey("email"))
                .limit(2)
                .toList();
        if (two.size() < 2) {
            return "nothing";
        }
        Member one = two.get(0);
        Member other = two.get(1);
        company.members()
                .put(one.id(), one.field("email", Optional.of(other.fields().get("email"))));
        company.members()
                .put(other.id(), other.field("email", Optional.of(one.fields().get("email"))));
        return one.id() + " and " + other.id() + " have exchanged their addresses";
    }

    /** DingTalk: through the app of another developer everybody has another unionid. */
    private String otherDeveloper() {
        List<Member> all = List.copyOf(company.members().values());
        company.members().clear();
        for (Member member : all) {
            String id = "Union" + ++lastPerson;
            company.members().put(id, member.keyed(id));
        }
        return "everybody has another unionid";
    }

    /** WeCom: somebody gets another userid, and nothing tells who it was. */
    private String anotherId(Dice dice) {
        Optional<Member> one = dice.pick(company.members().values());
        one.ifPresent(member -> {
            String userid = "U" + ++lastPerson;
            company.members().remove(member.id());
            company.members().put(userid.toLowerCase(Locale.ROOT), member.renamed(userid));
        });
        return one.map(Member::id) + " has another userid";
    }

    private String titles(Dice dice) {
        company.members().replaceAll((id, member) -> field(member, dice));
        return "everybody has other fields";
    }
}
