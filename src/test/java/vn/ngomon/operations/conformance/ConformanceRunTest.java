package vn.ngomon.operations.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceRunTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/dossiers/01935f2e-1234-7abc-8000-012345678901/actions/accept, true",
        "/api/v1/dossiers/01935F2E-1234-7ABC-8000-012345678901/actions/accept, true",
        "/api/v1/dossiers/------------------------------------/actions/accept, false",
        "/api/v1/dossiers/01935f2e12347abc8000012345678901----/actions/accept, false",
        "/api/v1/dossiers/01935f2e-1234-7abc-8000-012345678901/actions/a/b, false"})
    void anActIsRecognisedByAnIdThatIsOne(String path, boolean act) {
        assertThat(ConformanceRun.ACT.matcher(path).matches()).isEqualTo(act);
    }
}
