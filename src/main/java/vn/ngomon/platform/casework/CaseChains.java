package vn.ngomon.platform.casework;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.journal.ChainHeads;

/** Cases keep the ends of their chains in their own rows: told to the journal's verification, so that a cut-off tail is found. */
@Configuration(proxyBeanMethods = false)
class CaseChains {

    @Bean
    ChainHeads caseHeads() {
        return new ChainHeads("select kind, id, journal_sequence, journal_hash from case_file");
    }
}
