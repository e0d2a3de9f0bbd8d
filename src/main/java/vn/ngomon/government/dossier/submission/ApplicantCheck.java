package vn.ngomon.government.dossier.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.platform.ui.Names;

/** Whether an applicant's particulars can be what they claim to be. Identity numbers have 12 (older 9) digits, tax codes 10 or 13. */
final class ApplicantCheck {

    private static final Pattern PERSON = Pattern.compile("\\d{12}|\\d{9}");
    private static final Pattern ORGANISATION = Pattern.compile("\\d{10}(-?\\d{3})?");
    private static final Pattern PHONE = Pattern.compile("(\\+84|0)\\d{9,10}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private ApplicantCheck() {}

    static List<Filed.Problem> problems(Submission submission) {
        var applicant = submission.applicant();
        var problems = new ArrayList<Filed.Problem>();
        name(problems, "applicantName", applicant.name(), applicant.kind() == Applicant.Kind.PERSON);
        if (!submission.owner().name().equals(applicant.name())) {
            var number = submission.owner().number();
            name(problems, "ownerName", submission.owner().name(), number != null && PERSON.matcher(number).matches());
        }
        var number = applicant.kind() == Applicant.Kind.PERSON ? PERSON : ORGANISATION;
        check(problems, "applicantNumber", applicant.number(), number, applicant.kind() == Applicant.Kind.PERSON ? "identity-number" : "tax-code");
        check(problems, "applicantPhone", applicant.phone(), PHONE, "phone");
        check(problems, "applicantEmail", applicant.email(), EMAIL, "email");
        return problems;
    }

    /** @param person false for a body, and where nobody says which of both it is */
    private static void name(List<Filed.Problem> problems, String field, String name, boolean person) {
        if (name.isBlank() || name.length() > 200) {
            problems.add(problem(field, "name"));
        } else if (person ? !Names.isPersons(name) : !Names.isAnybodys(name)) {
            problems.add(problem(field, person ? "person-name" : "any-name"));
        }
    }

    private static void check(List<Filed.Problem> problems, String field, @Nullable String value, Pattern pattern, String key) {
        if (value != null && !pattern.matcher(value).matches()) {
            problems.add(problem(field, key));
        }
    }

    private static Filed.Problem problem(String field, String key) {
        return new Filed.Problem(field, "dossier.problem." + key, List.of());
    }
}
