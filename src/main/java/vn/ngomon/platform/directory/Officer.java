package vn.ngomon.platform.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A cadre, civil servant or public employee and the posts held, past ones too. The account is identity's. */
public record Officer(UUID id, String fullName, Validity validity, Truth truth, List<Post> posts) {

    public Officer {
        posts = List.copyOf(posts);
    }

    /** One appointment. */
    public record Post(UUID id, UUID officerId, UUID agencyId, UUID unitId, UUID positionId, Validity validity) {}

    public List<Post> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.validity().includes(day)).toList();
    }
}
